import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { WorkbookView } from "../../../../src/app/workbook-view";
import type { CellRef } from "../../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../../src/hosts/xlsx-file";
import { planTyped, type TypedCell } from "../../../../src/web/editing";
import { WorkbookGrid, type CellBadge } from "../../../../src/web/grid";

/** The grid alone on a page, over a file that the test names in the address. What was refused is kept for the test to see. */
const parameters = new URLSearchParams(location.search);
const theme = parameters.get("theme") === "dark" ? webDarkTheme : webLightTheme;

function Harness({ workbook, badges }: { workbook: XlsxFileWorkbook; badges: readonly CellBadge[] }) {
  // Every state of the workbook so far, and the place among them.
  const [states, setStates] = useState(() => ({ all: [workbook.checkpoint()], at: 0 }));
  const [view, setView] = useState<WorkbookView>();
  const [selected, setSelected] = useState<CellRef | null>(null);
  const [zoom, setZoom] = useState(Number(parameters.get("zoom") ?? 1));
  const [refused, setRefused] = useState("");
  useEffect(() => void workbook.view().then(setView), [workbook, states]);
  useEffect(() => {
    Object.assign(window, { reveal: setSelected, workbook });
  }, [workbook]);
  if (!view) return null;
  const type = (cells: readonly TypedCell[]): void => {
    const plan = planTyped(view, cells);
    setRefused(plan.refused.map(({ why }) => why).join("；"));
    void workbook
      .apply(plan.edits)
      .then(() => setStates(({ all, at }) => ({ all: [...all.slice(0, at + 1), workbook.checkpoint()], at: at + 1 })));
  };
  const travel = (by: -1 | 1): void => {
    const state = states.all[states.at + by];
    if (!state) return;
    workbook.restore(state);
    setStates({ ...states, at: states.at + by });
  };
  return (
    <FluentProvider theme={theme} style={{ height: "100vh", display: "flex", flexDirection: "column" }}>
      <output data-refused>{refused}</output>
      <div style={{ flexGrow: 1, minHeight: 0 }}>
        <WorkbookGrid
          view={view}
          badges={badges}
          selected={selected}
          zoom={zoom}
          onSelect={setSelected}
          onTyped={type}
          onUndo={() => travel(-1)}
          onRedo={() => travel(1)}
          onZoom={setZoom}
        />
      </div>
    </FluentProvider>
  );
}

const file = await fetch(`${parameters.get("file")}`);
const badges = (await (await fetch("badges.json")).json()) as readonly CellBadge[];
const opened = performance.now();
const workbook = XlsxFileWorkbook.open(new Uint8Array(await file.arrayBuffer()));
Object.assign(window, { opened });
createRoot(document.getElementById("root")!).render(<Harness workbook={workbook} badges={badges} />);
