import { useEffect } from "react";
import { focusedField } from "../focused-field";
import { useSession } from "../session-context";

/** Ctrl + Z and Y in the pane itself, for doors whose window does not answer them; a field takes back what was typed in it. */
export function useUndoKey(isOn: boolean): void {
  const session = useSession();
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || focusedField()) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      void (key === "z" ? session.undo() : session.redo());
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn, session]);
}
