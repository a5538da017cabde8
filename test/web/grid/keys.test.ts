import { wishOf, type KeyPress, type KeyWish } from "../../../src/web/grid/keys";

function press(keys: string): KeyPress {
  const parts = keys.split("-");
  const key = parts.pop()!;
  return {
    key: key === "" ? "-" : key,
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Meta"),
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
  };
}

test.each<[string, KeyWish | undefined]>([
  ["ArrowDown", { kind: "move", move: "down", extend: false }],
  ["Shift-ArrowLeft", { kind: "move", move: "left", extend: true }],
  ["Ctrl-ArrowUp", { kind: "move", move: "edge-up", extend: false }],
  ["Meta-Shift-ArrowRight", { kind: "move", move: "edge-right", extend: true }],
  ["Ctrl-Home", { kind: "move", move: "sheet-start", extend: false }],
  ["Enter", { kind: "move", move: "down", extend: false }],
  ["Shift-Enter", { kind: "move", move: "up", extend: false }],
  ["Shift-Tab", { kind: "move", move: "left", extend: false }],
  ["F2", { kind: "edit" }],
  ["Delete", { kind: "clear" }],
  ["Backspace", { kind: "clear-and-edit" }],
  ["Ctrl-z", { kind: "undo" }],
  ["Ctrl-Shift-Z", { kind: "redo" }],
  ["Ctrl-y", { kind: "redo" }],
  ["Ctrl-A", { kind: "all" }],
  ["Ctrl-=", { kind: "zoom", step: 1 }],
  ["Ctrl-0", { kind: "zoom", step: 0 }],
  ["Escape", { kind: "leave" }],
  // Letters begin an entry by themselves; copying and saving are the browser's and the page's.
  ["a", undefined],
  ["Ctrl-c", undefined],
  ["Ctrl-s", undefined],
  ["Alt-ArrowDown", undefined],
])("%s", (keys, wish) => {
  expect(wishOf(press(keys))).toEqual(wish);
});
