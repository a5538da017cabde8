import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";

/** Puts a message aside. */
export function DismissButton({ onClick }: { readonly onClick: () => void }) {
  return <Button appearance="transparent" icon={<DismissRegular />} aria-label="关闭消息" onClick={onClick} />;
}
