import { HostError } from "../app/ports";

/** Said where the pane cannot work at all; without the theme, since that may be what did not come. */
export function StartTrouble({ cause }: { readonly cause: unknown }) {
  const detail = cause instanceof HostError && cause.detail !== "" ? cause.detail : "未知原因";
  return (
    <main style={{ padding: 16 }} role="alert">
      <h1 style={{ fontSize: 18 }}>绩核没有启动</h1>
      <p>{detail}。</p>
      <button type="button" onClick={() => window.location.reload()}>
        重试
      </button>
    </main>
  );
}
