import type { Move } from "./moving";

/** What a key press asks of the grid while no cell is edited. */
export type KeyWish =
  | { readonly kind: "move"; readonly move: Move; readonly extend: boolean }
  | { readonly kind: "edit" | "clear" | "clear-and-edit" | "undo" | "redo" | "all" | "leave" | "find" }
  | { readonly kind: "zoom"; readonly step: 1 | -1 | 0 };

/** What of a key press counts. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "row-start",
  End: "row-end",
  PageUp: "page-up",
  PageDown: "page-down",
};

const MOVES_WITH_CONTROL: Readonly<Record<string, Move>> = {
  ArrowUp: "edge-up",
  ArrowDown: "edge-down",
  ArrowLeft: "edge-left",
  ArrowRight: "edge-right",
  Home: "sheet-start",
  End: "sheet-end",
};

const PLAIN_KEYS: Readonly<Record<string, KeyWish>> = {
  F2: { kind: "edit" },
  Delete: { kind: "clear" },
  Backspace: { kind: "clear-and-edit" },
  Escape: { kind: "leave" },
};

const KEYS_WITH_CONTROL: Readonly<Record<string, KeyWish>> = {
  y: { kind: "redo" },
  a: { kind: "all" },
  f: { kind: "find" },
  "+": { kind: "zoom", step: 1 },
  "=": { kind: "zoom", step: 1 },
  "-": { kind: "zoom", step: -1 },
  "0": { kind: "zoom", step: 0 },
};

/** Reads a key press as Excel does; `undefined` where it is none of ours, such as a letter that begins an entry. */
export function wishOf(press: KeyPress): KeyWish | undefined {
  const { key, shiftKey } = press;
  const control = press.ctrlKey || press.metaKey;
  if (press.altKey) return undefined;
  if (control && key.toLowerCase() === "z") return { kind: shiftKey ? "redo" : "undo" };
  const move = (control ? MOVES_WITH_CONTROL : MOVES)[key];
  if (move) return { kind: "move", move, extend: shiftKey };
  if (control) return KEYS_WITH_CONTROL[key.toLowerCase()];
  return leavingMove(key, shiftKey) ?? PLAIN_KEYS[key];
}

/** Where Enter and Tab lead, edited or not. */
export function leavingMove(key: string, shift: boolean): KeyWish | undefined {
  if (key === "Enter") return { kind: "move", move: shift ? "up" : "down", extend: false };
  if (key === "Tab") return { kind: "move", move: shift ? "left" : "right", extend: false };
  return undefined;
}
