import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import type { WorkbookSession } from "../../app/session";
import { Store } from "../../app/store";
import type { PageName } from "../navigation";
import { NO_WISH, PaneWishContext, type PaneWish } from "../pane-wish";
import { SessionContext } from "../session-context";
import { Shell } from "./Shell";
import { usePaneTheme, type SurroundingTheme } from "../theme";

/** What the pane needs of the program around it. */
interface AppProps {
  readonly session: WorkbookSession;
  readonly theme: SurroundingTheme;
  readonly firstPage: PageName;
  /** Whether to check as soon as the pane is there, for the ribbon button 校验. */
  readonly checkAtOnce?: boolean;
  /** What the ribbon asks for while the pane is open. */
  readonly wishes?: Store<PaneWish>;
  /** The program's version, shown at the foot. */
  readonly version: string;
}

const NOBODY = new Store<PaneWish>(NO_WISH);

/** The whole pane. Begins to watch the workbook when it is shown. */
export function App({ session, theme, firstPage, checkAtOnce = false, wishes = NOBODY, version }: AppProps) {
  useEffect(() => {
    // The check wants the settings that the workbook keeps.
    const started = session.start();
    void started.then(() => checkAtOnce && session.check());
    let done = 0;
    const look = (): void => {
      const { click, deed } = wishes.state;
      if (click === done) return;
      done = click;
      if (deed) void started.then(() => session[deed]());
    };
    look();
    const stopListening = wishes.subscribe(look);
    return () => {
      stopListening();
      void session.stop();
    };
  }, [session, checkAtOnce, wishes]);
  return (
    <FluentProvider theme={usePaneTheme(theme)}>
      <SessionContext value={session}>
        <PaneWishContext value={wishes}>
          <Shell firstPage={firstPage} version={version} />
        </PaneWishContext>
      </SessionContext>
    </FluentProvider>
  );
}
