import type { Severity } from "./finding";

/** What has a colour of its own everywhere: the severities, and what a person still has to write. */
type ColouredLevel = Severity | "gap";

/**
 * One colour a level in sheets, list, badges and charts: red, amber, blue, violet, `RRGGBB`. `fill` lies behind the black
 * text of a cell; the fills are steps of lightness (red, violet, blue, amber), so that every kind of colour vision and grey print
 * tells them apart.
 * `ink` stands on white, `inkOnDark` on a dark pane; each 4.5 : 1 at least.
 */
export const LEVEL_COLOURS: Readonly<
  Record<ColouredLevel, { readonly fill: string; readonly ink: string; readonly inkOnDark: string }>
> = {
  error: { fill: "F09C92", ink: "B10E1C", inkOnDark: "FF9D95" },
  warning: { fill: "FBE9A2", ink: "8A5A00", inkOnDark: "F2C661" },
  advice: { fill: "BEDBF6", ink: "0F548C", inkOnDark: "8CC4F2" },
  gap: { fill: "D0BCEC", ink: "6B2FA0", inkOnDark: "CDB0F0" },
};
