import { act, fireEvent, render } from "@testing-library/react";
import { useState } from "react";
import type { SheetView, WorkbookView } from "../../../src/app/workbook-view";
import { parseA1, toA1, type CellRef } from "../../../src/core/grid/address";
import type { Deed, TypedCell } from "../../../src/web/editing";
import { WorkbookGrid, type WorkbookGridProps } from "../../../src/web/grid";

/** For tests in a window that lays nothing out. */
export function withoutLayout(): void {
  beforeAll(() => {
    Element.prototype.scrollIntoView = noop;
    window.ResizeObserver = class {
      observe = noop;
      unobserve = noop;
      disconnect = noop;
    };
  });
}

export function noop(): void {
  return undefined;
}

/** A workbook of sheets. */
export function viewOf(...sheets: SheetView[]): WorkbookView {
  return { sheets, activeSheet: sheets[0]!.name, names: [] };
}

/** The grid with an owner that keeps the active cell, and what it was told. */
export function open(view: WorkbookView, props: Partial<WorkbookGridProps> = {}) {
  const told = {
    typed: [] as (readonly TypedCell[])[],
    deeds: [] as (Deed | undefined)[],
    undo: jest.fn(),
    redo: jest.fn(),
    zoom: jest.fn(),
  };
  const control: { select: (at: CellRef) => void } = { select: noop };
  function Owner() {
    const [selected, setSelected] = useState<CellRef | null>(null);
    control.select = setSelected;
    return (
      <WorkbookGrid
        view={view}
        badges={[]}
        selected={selected}
        zoom={1}
        onSelect={setSelected}
        onTyped={(cells, deed) => {
          told.typed.push(cells);
          told.deeds.push(deed);
        }}
        onUndo={told.undo}
        onRedo={told.redo}
        onZoom={told.zoom}
        {...props}
      />
    );
  }
  render(<Owner />);
  return { told, select: (cell: string, sheet = "附件1") => act(() => control.select({ sheet, ...parseA1(cell)! })) };
}

/** The field over the active cell. */
export const field = () => document.querySelector<HTMLTextAreaElement>("[data-scroller] textarea")!;
export const grid = () => document.querySelector("table")!;

export function cell(place: string): HTMLElement {
  const { row, column } = parseA1(place)!;
  return document.querySelector(`td[data-row="${row}"][data-column="${column}"]`)!;
}

export function press(key: string, more: object = {}): void {
  fireEvent.keyDown(field(), { key, ...more });
}

export function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
}

/** The cell that assistive technology is led to. */
export function active(): string {
  const { row, column } = document.getElementById(field().getAttribute("aria-activedescendant")!)!.dataset;
  return toA1({ row: Number(row), column: Number(column) });
}

export function typed(cells: readonly TypedCell[] | undefined): Record<string, string> {
  return Object.fromEntries((cells ?? []).map(({ at, text }) => [toA1(at), text]));
}
