/** Characters that take no room and turn the order of what follows: one of them in a name shows 中心2023 as 3202心中, and what we say behind it too. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text without them, for showing. What is typed in the cell stays what is compared and written. */
export function withoutDirections(text: string): string {
  return text.search(DIRECTIONS) < 0 ? text : text.replace(DIRECTIONS, "");
}
