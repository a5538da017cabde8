import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";

/** The sign of what unfolds: drawn, since not every font has such a character. */
export function FoldSign({ isOpen }: { readonly isOpen: boolean }) {
  const Sign = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return <Sign aria-hidden style={{ fontSize: 12, verticalAlign: "-1px" }} />;
}
