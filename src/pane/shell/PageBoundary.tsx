import { Component, type ReactNode } from "react";

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Keeps what stands around a page where that cannot be shown: its part of the program did not come, or has a fault. React
 * has no other way to catch that than a class.
 */
export class PageBoundary extends Component<PageBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert">
        <h1>这一页没有打开</h1>
        <p>程序的一部分没有加载，可能是网络断开，或程序刚更新过。工作簿没有受影响。</p>
        <button type="button" onClick={() => window.location.reload()}>
          重新打开
        </button>
      </div>
    );
  }
}
