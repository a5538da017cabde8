/** Whether any run of so many characters of one text stands in the other. */
export function sharesRun(a: string, b: string, length: number): boolean {
  for (let start = 0; start + length <= a.length; start++) {
    if (b.includes(a.slice(start, start + length))) return true;
  }
  return false;
}
