import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import type { WorkbookSession } from "../../app/session";
import type { PageName } from "../navigation";
import { SessionContext } from "../session-context";
import { Shell } from "./Shell";
import { usePaneTheme, type SurroundingTheme } from "../theme";

/** What the pane needs of the program around it. */
export interface AppProps {
  readonly session: WorkbookSession;
  readonly theme: SurroundingTheme;
  readonly firstPage: PageName;
  /** Whether to check as soon as the pane is there, for the ribbon button 校验. */
  readonly checkAtOnce?: boolean;
  /** The program's version, shown at the foot. */
  readonly version: string;
}

/** The whole pane. Begins to watch the workbook when it is shown. */
export function App({ session, theme, firstPage, checkAtOnce = false, version }: AppProps) {
  useEffect(() => {
    // The check wants the settings that the workbook keeps.
    void session.start().then(() => checkAtOnce && session.check());
    return () => void session.stop();
  }, [session, checkAtOnce]);
  return (
    <FluentProvider theme={usePaneTheme(theme)}>
      <SessionContext value={session}>
        <Shell firstPage={firstPage} version={version} />
      </SessionContext>
    </FluentProvider>
  );
}
