// Writes resources/places/coastlines.json from world-atlas (Natural Earth, 1:110m, public domain): `npm run coastlines`.
import { readFileSync, writeFileSync } from 'node:fs'
import { feature } from 'topojson-client'

const atlas = JSON.parse(
  readFileSync(new URL('../node_modules/world-atlas/land-110m.json', import.meta.url), 'utf8'),
)
const tenth = (degrees) => Math.round(degrees * 10) / 10

/** The map ends here: Antarctica has no trips. */
const southEnd = -60

/**
 * Rings of longitude and latitude, one after the other, to a tenth of a degree: a map of a screen's width shows no
 * more. A ring over the antimeridian goes on beyond 180°, and stands a second time at the other side.
 */
const rings = feature(atlas, atlas.objects.land)
  .features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  )
  .flat()
  .filter((ring) => ring.some(([, latitude]) => latitude > southEnd))
  .flatMap((ring) => {
    let turns = 0
    const points = ring.map(([longitude, latitude], index) => {
      const jump = index === 0 ? 0 : longitude - ring[index - 1][0]
      if (Math.abs(jump) > 180) turns -= Math.sign(jump)
      return [tenth(longitude + 360 * turns), tenth(latitude)]
    })
    const longitudes = points.map(([longitude]) => longitude)
    const shift = Math.max(...longitudes) > 180 ? -360 : Math.min(...longitudes) < -180 ? 360 : 0
    return shift === 0 ? [points] : [points, points.map(([x, y]) => [tenth(x + shift), y])]
  })
  .map((points) =>
    points
      .filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1])
      .flat(),
  )
  .filter((ring) => ring.length >= 8)

writeFileSync(
  new URL('../resources/places/coastlines.json', import.meta.url),
  `[\n${rings.map((ring) => JSON.stringify(ring)).join(',\n')}\n]\n`,
)
process.stdout.write(`coastlines.json: ${rings.length} rings\n`)
