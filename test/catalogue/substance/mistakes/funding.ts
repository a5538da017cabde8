import type { Mistake } from "./mistake";

/** Mistakes that rules of the group `funding` must find. */
export const funding: readonly Mistake[] = [
  {
    rule: "source-over-budget",
    book: "clinic",
    cells: { "附件3-2/上年结转资金/executed": 7.8, "附件3-2/当年财政拨款/executed": 80.55 },
    at: "附件3-2/上年结转资金/executed",
  },
  {
    rule: "source-over-budget",
    book: "water",
    cells: { "附件3-1/上年结转资金/executed": 10.6, "附件3-1/当年财政拨款/executed": 187.8 },
    at: "附件3-1/上年结转资金/executed",
  },
  {
    rule: "source-over-budget",
    book: "town",
    cells: { "附件3-1/上年结转资金/executed": 5, "附件3-1/当年财政拨款/executed": 181.4 },
    at: "附件3-1/上年结转资金/executed",
  },
];
