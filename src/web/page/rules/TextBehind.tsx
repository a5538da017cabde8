import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PlacedFault } from "../../../catalogue/own-rules";

/** How high a line is, and how far the text stands from the edge, in pixels. */
export const LINE_HEIGHT = 22;
export const PADDING = 10;

const useStyles = makeStyles({
  behind: {
    position: "absolute",
    inset: 0,
    overflow: "hidden",
    padding: `${PADDING}px ${PADDING}px ${PADDING}px 56px`,
    color: "transparent",
    pointerEvents: "none",
  },
  fault: {
    color: "transparent",
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationColor: "var(--level-error)",
    textDecorationSkipInk: "none",
    "@media (forced-colors: active)": { backgroundColor: "Mark" },
  },
  numbers: {
    position: "absolute",
    top: `${PADDING}px`,
    left: 0,
    width: "44px",
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    userSelect: "none",
  },
});

interface TextBehindProps {
  readonly text: string;
  readonly faults: readonly PlacedFault[];
  /** How far the field in front is scrolled. */
  readonly scroll: { readonly top: number; readonly left: number };
  /** The class of the field's letters, which these must match to the pixel. */
  readonly font: string;
}

/** The same text again behind the field, unseen but for what is wrong in it, and the numbers of its lines. */
export function TextBehind({ text, faults, scroll, font }: TextBehindProps) {
  const styles = useStyles();
  const lines = text.split("\n").length;
  return (
    <div aria-hidden>
      <div className={mergeClasses(font, styles.behind)}>
        <div style={{ transform: `translate(${-scroll.left}px, ${-scroll.top}px)` }}>
          {piecesOf(text, faults).map(({ start, piece, isFault }) =>
            isFault ? (
              <mark key={start} className={styles.fault}>
                {piece}
              </mark>
            ) : (
              <span key={start}>{piece}</span>
            ),
          )}
        </div>
      </div>
      <div className={mergeClasses(font, styles.numbers)} style={{ transform: `translateY(${-scroll.top}px)` }}>
        {Array.from({ length: lines }, (_, line) => `${line + 1}\n`).join("")}
      </div>
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly piece: string;
  readonly isFault: boolean;
}

/** The text cut where a mistake begins or ends; a mistake at the end of a line is as wide as one sign. */
function piecesOf(text: string, faults: readonly PlacedFault[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of faults) {
    const from = Math.max(start, at);
    const to = Math.min(text.length, Math.max(end, from + 1));
    if (to <= from) continue;
    pieces.push({ start: at, piece: text.slice(at, from), isFault: false });
    pieces.push({ start: from, piece: text.slice(from, to), isFault: true });
    at = to;
  }
  return [...pieces, { start: at, piece: text.slice(at), isFault: false }].filter(({ piece }) => piece !== "");
}
