import type { ClipboardEvent } from "react";
import type { Area } from "../../core/grid/address";
import { readClip, writeClip } from "../editing";
import { copiedBlock, pastedBlock } from "./block-text";
import type { SheetGridProps } from "./props";
import type { SheetMap } from "./sheet-map";

interface ClipboardGround {
  readonly map: SheetMap;
  readonly chosen: Area;
  /** While an entry is made the clipboard belongs to its field. */
  readonly isEditing: boolean;
  readonly props: Pick<SheetGridProps, "book" | "cut" | "onCut" | "onRefused" | "onTyped">;
  readonly choose: (area: Area) => void;
}

/** What copying, cutting and pasting do on the grid. */
interface ClipboardHandlers {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Puts the chosen block onto the clipboard, and what is there onto the chosen block. */
export function clipboardHandlers({ map, chosen, isEditing, props, choose }: ClipboardGround): ClipboardHandlers {
  const { book, cut } = props;
  const sheet = map.sheet.name;
  const copy = (event: ClipboardEvent): string | undefined => {
    if (isEditing) return undefined;
    event.preventDefault();
    const name = newCopy();
    const { plain, html } = writeClip(copiedBlock(map, chosen, { book: book ?? "", sheet, copy: name }));
    event.clipboardData.setData("text/plain", plain);
    event.clipboardData.setData("text/html", html);
    return name;
  };
  const onCut = (event: ClipboardEvent): void => {
    const name = copy(event);
    if (name !== undefined) props.onCut({ copy: name, sheet, area: chosen });
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    const clip = readClip(event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain"));
    if (!clip) return;
    const pasting = pastedBlock(map, chosen, clip, { ...(book !== undefined && { book }), ...(cut && { cut }) });
    if (pasting.kind === "refused") {
      props.onRefused?.(pasting.why);
      return;
    }
    const { cells, area, moved } = pasting;
    props.onTyped(cells, { whole: true, ...(moved && { moved }) });
    choose(area);
  };
  return { onCopy: (event) => void copy(event), onCut, onPaste };
}

/** Tells one copy from all others. */
function newCopy(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
}
