import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import {
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type PointerEvent,
} from "react";
import type { ListedFinding } from "../../app/session";
import { AskedFindingContext, NumberedContext, WordPlaceContext, type AskedFinding } from "../../pane/navigation";
import { SessionContext } from "../../pane/session-context";
import { DismissButton } from "../../pane/shell/DismissButton";
import { Shell } from "../../pane/shell/Shell";
import type { OpenFile } from "../files/open-file";
import { useFitZoom, WorkbookGrid, type CellBadge } from "../grid";
import { CellBar } from "./CellBar";
import { Splitter } from "./Splitter";
import { troubleText } from "../files/trouble-text";
import { useFileState } from "./workbench-context";
import { usePaneWidth } from "./use-pane-width";
import { WordStrip } from "./WordStrip";

/** In a low window, as at 200 %, one scrolls from the sheets to the pane: neither is of use any lower. */
const LEAST_HEIGHT = "300px";

/** Below this the pane stands under the grid. */
const NARROW = "@media (max-width: 900px)";

const useStyles = makeStyles({
  view: { display: "flex", height: "100%", minHeight: 0, [NARROW]: { flexDirection: "column", overflowY: "auto" } },
  grid: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    [NARROW]: { minHeight: LEAST_HEIGHT },
  },
  pane: {
    flexShrink: 0,
    overflowY: "auto",
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: {
      width: "auto !important",
      flexShrink: 1,
      flexGrow: 1,
      flexBasis: 0,
      minHeight: LEAST_HEIGHT,
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  unseen: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  folded: { display: "none", [NARROW]: { display: "block" } },
  message: { padding: "32px" },
  sheet: { flexGrow: 1, minHeight: 0 },
  refusal: { position: "absolute", top: "40px", left: "48px", right: "24px", zIndex: 5 },
});

interface FileViewProps {
  readonly file: OpenFile;
  readonly version: string;
}

/** One file: its sheets at the left, the pane at the right. A finding leads to its cell, and the badge on a cell to its finding. */
export default function FileView({ file, version }: FileViewProps) {
  const styles = useStyles();
  const pane = usePaneWidth();
  const [asked, setAsked] = useState<AskedFinding | null>(null);
  const show = (finding: AskedFinding): void => {
    pane.fold(false);
    setAsked(finding);
  };
  return (
    <main className={styles.view}>
      <section className={styles.grid} aria-label="工作表">
        {file.isOfWord && <WordStrip file={file} />}
        <Sheets file={file} onFinding={show} />
        <Refusal file={file} />
      </section>
      <Splitter pane={pane} />
      {pane.isFolded && <h1 className={styles.unseen}>{file.state.name}</h1>}
      <section
        className={mergeClasses(styles.pane, pane.isFolded && styles.folded)}
        style={{ width: pane.width }}
        aria-label="校验与填报"
      >
        <SessionContext value={file.session}>
          <AskedFindingContext value={asked}>
            <NumberedContext value={true}>
              <WordPlaceContext value={file.placeInWord}>
                <Shell firstPage="check" version={version} embedded />
              </WordPlaceContext>
            </NumberedContext>
          </AskedFindingContext>
        </SessionContext>
      </section>
    </main>
  );
}

/** Why something typed was not written. */
function Refusal({ file }: { readonly file: OpenFile }) {
  const styles = useStyles();
  const { refusal } = useFileState(file);
  if (refusal === "") return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.refusal}>
      <MessageBarBody>{refusal}</MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={() => file.dismissRefusal()} />} />
    </MessageBar>
  );
}

interface SheetsProps {
  readonly file: OpenFile;
  readonly onFinding: (asked: AskedFinding) => void;
}

function Sheets({ file, onFinding }: SheetsProps) {
  const styles = useStyles();
  const { view, viewTrouble, selected } = useFileState(file);
  const { checked, marks } = useSyncExternalStore(file.session.subscribe, () => file.session.state);
  // The pane shows first what was found, and the sheet after it: both at once would hold the window up.
  const found = useDeferredValue(checked?.listed);
  const badges = useMemo(() => found?.flatMap(badgeOf) ?? [], [found]);
  const shown = selected?.sheet ?? view?.activeSheet;
  const { zoom, isFitting, change, room } = useFitZoom(view?.sheets.find(({ name }) => name === shown));
  const [formulaSlot, setFormulaSlot] = useState<HTMLElement | null>(null);
  useEffect(() => void file.look(), [file]);
  // The first sheet is drawn in pieces of time: the pane beside it can be used meanwhile.
  const [isDrawn, setIsDrawn] = useState(false);
  const hasView = view !== null;
  useEffect(() => {
    if (hasView) startTransition(() => setIsDrawn(true));
  }, [hasView]);
  if (viewTrouble) {
    return (
      <p role="alert" className={styles.message}>
        {troubleText(viewTrouble)}
      </p>
    );
  }
  if (!view || !isDrawn) return <Spinner className={styles.message} label="正在画出工作表……" />;
  const showFinding = (number: number): void => onFinding({ number });
  const active = selected ?? { sheet: view.activeSheet, row: 0, column: 0 };
  return (
    <>
      <CellBar
        formulaSlot={setFormulaSlot}
        active={active}
        badges={badges}
        zoom={zoom}
        isFitting={isFitting}
        onZoom={change}
        onFinding={showFinding}
      />
      <div
        ref={room}
        className={styles.sheet}
        onPointerDownCapture={(event) => numberUnder(event).forEach(showFinding)}
      >
        <WorkbookGrid
          view={view}
          badges={marks > 0 ? badges : NO_BADGES}
          selected={selected}
          zoom={zoom}
          onSelect={(at) => file.select(at)}
          onTyped={(cells, deed) => void file.type(cells, deed)}
          onRefused={(why) => file.refuse(why)}
          onRows={(change) => void file.changeRows(change)}
          book={file.id}
          onUndo={() => void file.undo()}
          onRedo={() => void file.redo()}
          onZoom={change}
          formulaSlot={formulaSlot}
        />
      </div>
    </>
  );
}

/** The first number on the marked cell under the pointer, which may lie below the field of the active cell; none elsewhere. */
function numberUnder({ button, clientX, clientY }: PointerEvent): readonly number[] {
  if (button !== 0) return [];
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const number = element instanceof HTMLElement ? (element.dataset.badge ?? element.dataset.finding) : undefined;
    if (number !== undefined) return [Number(number)];
  }
  return [];
}

/** Marks may be cleared or switched off; the bar above the sheet leads to the findings all the same. */
const NO_BADGES: readonly CellBadge[] = [];

/** What a person has accepted needs no sign any more, as in Excel. */
function badgeOf({ finding, number, accepted }: ListedFinding): readonly CellBadge[] {
  if (!finding.at || accepted !== undefined) return [];
  return [{ at: finding.at, number, severity: finding.severity, label: finding.message }];
}
