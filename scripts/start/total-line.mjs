/** The line that holds the result, among what the app and Chromium printed: JSON, a total, or the last. */
export function totalLine(stdout) {
  const lines = stdout.split('\n').filter((line) => line.trim() !== '')
  return lines.findLast(isJsonObject) ?? lines.findLast((line) => /total|CO2/i.test(line)) ?? lines.at(-1)
}

function isJsonObject(line) {
  if (!line.startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
