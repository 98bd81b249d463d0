export function gridFiles(): ReadonlyMap<string, string>
