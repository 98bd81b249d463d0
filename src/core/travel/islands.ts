/** South, north, west and east, degrees, of an island that no railway or road joins to the rest of its country. */
type Island = readonly [name: string, south: number, north: number, west: number, east: number]

/**
 * Islands with places of the list, by country, as boxes: none reaches the country’s other land. Those with a bridge, a
 * tunnel or trains on ferries (Sicily, Hainan, Hokkaido) are not among them. The first box that holds a
 * place counts.
 */
const boxes: Readonly<Record<string, readonly Island[]>> = {
  AU: [['Tasmania', -44, -39.3, 143, 149]],
  BR: [['Fernando de Noronha', -4, -3.7, -32.7, -32.2]],
  CA: [
    ['Newfoundland', 46.5, 51.42, -59.5, -52.5],
    ['Vancouver Island', 48.2, 49.36, -126.5, -123.25],
    ['Vancouver Island', 49.36, 50.9, -128.6, -124.75],
  ],
  CL: [['Easter Island', -28, -26, -110, -109]],
  CO: [['San Andrés', 12, 13.6, -82, -81]],
  DK: [['Bornholm', 54.9, 55.4, 14.6, 15.3]],
  EC: [['Galápagos', -1.6, 1.8, -92.1, -89]],
  EE: [['Saaremaa and Hiiumaa', 57.8, 59.2, 21.7, 23.4]],
  ES: [
    ['Canary Islands', 27.5, 29.5, -18.3, -13.3],
    ['Balearic Islands', 38.5, 40.2, 1.1, 4.5],
  ],
  FR: [['Corsica', 41.3, 43.1, 8.5, 9.7]],
  GB: [
    ['IE', 54, 55.35, -8.3, -5.42],
    ['Orkney', 58.7, 59.45, -3.5, -2.3],
    ['Shetland', 59.5, 61, -2.2, -0.6],
    ['Outer Hebrides', 56.7, 58.6, -7.8, -6.33],
  ],
  GR: [
    ['Crete', 34.8, 35.75, 23.4, 26.4],
    ['Dodecanese and eastern Aegean', 35.2, 40.1, 25.7, 29.8],
    ['Cyclades', 36.3, 37.95, 24.3, 25.7],
    ['Corfu', 39.3, 39.85, 19.3, 20.1],
    ['Cephalonia and Zakynthos', 37.6, 38.52, 20.3, 20.99],
  ],
  GQ: [['Bioko', 3.1, 3.9, 8.3, 9.1]],
  ID: [
    ['Bali', -8.95, -8, 114.43, 115.75],
    ['Java', -8.95, -5.87, 105.1, 114.62],
    ['Sumatra', -6, 6.1, 95, 106.1],
    ['Borneo', -4.3, 4.5, 108.6, 118.3],
    ['Sulawesi', -6, 2, 118.7, 125.4],
    ['Papua', -9.2, 0.1, 130.8, 141.1],
  ],
  IN: [
    ['Andaman and Nicobar Islands', 6.5, 14, 92, 94.5],
    ['Lakshadweep', 8, 13, 71.5, 74],
  ],
  IT: [['Sardinia', 38.8, 41.35, 8, 9.95]],
  JP: [['Ryukyu Islands', 24, 30.9, 122, 131.4]],
  KR: [['Jeju', 33, 33.7, 126, 127.1]],
  MY: [['Borneo', 0.8, 7.5, 109.4, 119.5]],
  MX: [['Cozumel', 20.2, 20.65, -87.03, -86.7]],
  NZ: [['South Island', -47.5, -40.4, 166, 174.45]],
  PH: [
    ['Luzon', 12.45, 18.8, 119.7, 124.3],
    ['Palawan', 8, 12.4, 117, 120.1],
    ['Mindanao', 5.3, 9.05, 121.8, 126.7],
    ['Mindanao', 9.05, 9.95, 124.9, 126.7],
    ['Visayas', 9.05, 12.7, 121.5, 126],
  ],
  PT: [
    ['Madeira', 32, 33.5, -17.5, -16],
    ['Azores', 36.5, 40, -32, -24],
  ],
  RU: [['Sakhalin', 45.8, 54.5, 141.6, 145]],
  SE: [['Gotland', 56.8, 58.1, 17.9, 19.5]],
  TH: [['Ko Samui', 9.3, 9.8, 99.85, 100.15]],
  TZ: [['Zanzibar', -6.55, -4.8, 39.15, 39.95]],
  US: [['Hawaii', 18, 23, -161, -154]],
  VE: [['Margarita', 10.8, 11.2, -64.5, -63.7]],
  VN: [['Phú Quốc', 9.8, 10.5, 103.8, 104.15]],
  YE: [['Socotra', 12, 12.8, 53, 54.7]],
}

/** The island of its country that a place lies on, if any. */
export const islandOf = ({
  country,
  latitude,
  longitude,
}: {
  readonly country: string
  readonly latitude: number
  readonly longitude: number
}): string | undefined =>
  boxes[country]?.find(
    ([, south, north, west, east]) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  )?.[0]
