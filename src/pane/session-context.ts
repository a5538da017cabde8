import { createContext, useContext, useSyncExternalStore } from "react";
import type { SessionState, ViewChoices, WorkbookSession } from "../app/session";

/** The session that the pane shows. */
export const SessionContext = createContext<WorkbookSession | null>(null);

/** The session around a component. @throws outside of `SessionContext` */
export function useSession(): WorkbookSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no session around this component.");
  return session;
}

/** What the session has to show, kept up to date. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.state);
}

/** How the person likes to work, kept up to date. */
export function useChoices(): ViewChoices {
  const { choices } = useSession();
  return useSyncExternalStore(choices.subscribe, () => choices.state);
}

/** Whether something is under way, so that nothing else can be begun. */
export function useBusy(): boolean {
  return useSessionState().activity !== null;
}
