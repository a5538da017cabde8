import { useCallback, useMemo, useState } from "react";
import type { Area, CellRef } from "../../core/grid/address";
import { moved, shownPlace, type Ground, type Move, type Place } from "./moving";
import { sameArea, union, type SheetMap } from "./sheet-map";

/** The active cell, the block that is chosen with it, and how to change both. */
export interface Selection {
  /** The active cell, or the whole merged area it is. */
  readonly active: Area;
  /** The chosen block; the same object as `active` where nothing else is chosen. */
  readonly chosen: Area;
  readonly select: (place: Place) => void;
  /** Chooses the block between the active cell and a place. */
  readonly extend: (place: Place) => void;
  /** Makes the first shown cell of a block the active one and chooses all of it. */
  readonly choose: (area: Area) => void;
  /** Moves the active cell, or the free corner of the block; gives where that is now. */
  readonly move: (move: Move, extend: boolean) => Area;
}

interface Trail {
  /** The active cell this belongs to. */
  readonly of: Place;
  /** By which row and column one came to the active cell, inside a merged area. */
  readonly came: Place;
  /** The free corner of the block. */
  readonly corner: Place;
}

/** Keeps the block around an active cell that the owner of the grid keeps. */
export function useSelection(ground: Ground, selected: CellRef | null, onSelect: (place: Place) => void): Selection {
  const { map, rowAxis, columnAxis } = ground;
  const place = selected ?? shownPlace({ rowAxis, columnAxis }, { row: 0, column: 0 });
  const active = areaAt(map, place);
  const [kept, setKept] = useState<Trail>();
  const isCurrent = kept !== undefined && kept.of.row === active.top && kept.of.column === active.left;
  const trail: Trail = isCurrent ? kept : { of: corner(active), came: place, corner: place };
  const activeArea = useStable(active);
  const block = useMemo(
    () => map.wholeArea(union(activeArea, areaAt(map, trail.corner))),
    [map, activeArea, trail.corner],
  );
  const chosen = useStable(sameArea(block, activeArea) ? activeArea : block);

  const select = useCallback(
    (to: Place): Area => {
      const area = areaAt(map, to);
      setKept({ of: corner(area), came: to, corner: to });
      onSelect(corner(area));
      return area;
    },
    [map, onSelect, setKept],
  );
  const extend = (to: Place): Area => {
    setKept({ ...trail, corner: to });
    return areaAt(map, to);
  };
  const choose = (area: Area): void => {
    const first = areaAt(map, shownPlace({ rowAxis, columnAxis }, corner(area)));
    setKept({ of: corner(first), came: corner(first), corner: { row: area.bottom, column: area.right } });
    onSelect(corner(first));
  };
  const move = (how: Move, extending: boolean): Area =>
    extending ? extend(moved(ground, trail.corner, how)) : select(moved(ground, trail.came, how));
  return { active: activeArea, chosen, select, extend, choose, move };
}

/** The same object as long as it means the same area, so that rows need not be drawn again. */
function useStable(area: Area): Area {
  const { top, left, bottom, right } = area;
  return useMemo(() => ({ top, left, bottom, right }), [top, left, bottom, right]);
}

function areaAt(map: SheetMap, { row, column }: Place): Area {
  return map.area(row, column);
}

function corner({ top, left }: Area): Place {
  return { row: top, column: left };
}
