import type { Signatures } from "./case-values";

/** Signatures that nobody has filled in yet. */
export const NO_SIGNATURES: Signatures = { head: null, preparer: null, phone: null, date: null };

/** The line under a form. A blank signature leaves the room that the printed form leaves for the pen. */
export function signatureLine(signatures: Signatures): string {
  return [
    `单位负责人签字：${inRoomOf(11, signatures.head)}`,
    `填表人：${inRoomOf(10, signatures.preparer)}`,
    `联系电话：${inRoomOf(8, signatures.phone)}`,
    `填报日期：${inRoomOf(3, signatures.date)}`,
  ].join("");
}

function inRoomOf(spaces: number, text: string | null): string {
  return text === null ? " ".repeat(spaces) : `${text}    `;
}
