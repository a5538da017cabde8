/** Characters that take no room and turn the order of what follows: one of them in a name shows 中心2023 as 3202心中, and what we say behind it too. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Characters by which a name could steer a terminal or hide that it is not the name it looks like: controls but tabs and line ends, and what has no width. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060\ufeff]/g;

/** A name or text as it stands in what others read: without what cannot be seen. */
export function asSeen(text: string): string {
  return withoutDirections(text).replace(UNSEEN, "");
}

/** A text without them, for showing. What is typed in the cell stays what is compared and written. */
export function withoutDirections(text: string): string {
  return text.search(DIRECTIONS) < 0 ? text : text.replace(DIRECTIONS, "");
}
