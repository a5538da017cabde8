/** A colour between two, all `RRGGBB`: all of the first at 0, all of the second at 1. */
export function mixedColor(first: string, second: string, share: number): string {
  const other = channelsOf(second);
  return colorOfChannels(channelsOf(first).map((value, index) => value * (1 - share) + (other[index] ?? 0) * share));
}

/** Red, green and blue of a colour, 0 to 255. */
export function channelsOf(color: string): number[] {
  return [0, 2, 4].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

/** The colour of red, green and blue; what lies outside of 0 to 255 is cut. */
export function colorOfChannels(values: readonly number[]): string {
  const rounded = values.map((value) => Math.min(255, Math.max(0, Math.round(value))));
  return rounded.map((value) => value.toString(16).padStart(2, "0").toUpperCase()).join("");
}
