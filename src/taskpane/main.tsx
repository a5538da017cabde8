import { createRoot } from "react-dom/client";
import { WorkbookSession } from "../app/session/workbook-session";
import { Store } from "../app/store";
import { associateCommands, showPane, startExcel } from "../hosts/excel/start";
import { App } from "../pane/shell/App";
import { checksAtOnce, pageOfAddress } from "../pane/navigation";
import { NO_WISH, type PaneWish } from "../pane/pane-wish";
import { sessionTools } from "../pane/session-tools";
import { paneClicks } from "./ribbon-clicks";
import { StartTrouble } from "./StartTrouble";

/** Put in by webpack, from package.json. */
declare const PROGRAM_VERSION: string;

/** The composition root of the task pane: Excel below, React above, the session between. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById("root") ?? document.body);
  try {
    const { host, theme, sharesRuntime } = await startExcel();
    const wishes = new Store<PaneWish>(NO_WISH);
    if (sharesRuntime) await associateCommands(paneClicks(wishes, showPane));
    const session = new WorkbookSession(host, sessionTools());
    const { search } = window.location;
    root.render(
      <App
        session={session}
        theme={theme}
        firstPage={pageOfAddress(search)}
        checkAtOnce={checksAtOnce(search)}
        wishes={wishes}
        version={PROGRAM_VERSION}
      />,
    );
  } catch (cause) {
    root.render(<StartTrouble cause={cause} />);
  }
}

void start();
