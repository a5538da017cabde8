import { createContext } from "react";
import { Store } from "../app/store";
import type { PageName } from "./navigation";

/** What somebody outside of the pane asks of it: a page to go to, something to do. */
export interface PaneWish {
  /** Counts up with every click, from 0 where there was none. */
  readonly click: number;
  readonly page?: PageName | undefined;
  readonly deed?: "check" | "clearMarks" | undefined;
}

/** Nobody has asked for anything. */
export const NO_WISH: PaneWish = { click: 0 };

/** What is asked of the pane, for doors around which somebody may ask. */
export const PaneWishContext = createContext(new Store<PaneWish>(NO_WISH));
