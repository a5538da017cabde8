import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { painted } from "./icons/drawing";
import { ICON_SIZES, PICTOGRAMS } from "./icons/pictograms";
import { pngOf } from "./icons/png";

/* Draws the icons of the ribbon into assets/. The same drawing gives the same bytes. */
const folder = join(import.meta.dirname, "../assets");
mkdirSync(folder, { recursive: true });
for (const [name, shapes] of Object.entries(PICTOGRAMS)) {
  for (const size of ICON_SIZES) writeFileSync(join(folder, `${name}-${size}.png`), pngOf(painted(shapes(size), size)));
}
