import { useSignal } from "@preact/signals";
import { keepCompanionCode } from "../keep";
import { useFetched } from "../parts/use-fetched";
import { Finding } from "../room/finding";
import { Notice } from "../states/notice";
import { Press } from "../states/press";
import { say } from "../words/say";

interface Props {
  readonly roomId: string;
  readonly code: string | undefined;
}

const page = async () => (await import("./remote-page")).RemotePage;

/** The remote, fetched by those who come with a code for one. */
export function Remote(props: Props) {
  const { remote, common } = say();
  const hasFailed = useSignal(false);
  const Page = useFetched(page, () => {
    if (props.code !== undefined) {
      keepCompanionCode(props.roomId, props.code);
    }
    hasFailed.value = true;
  });
  if (hasFailed.value) {
    return (
      <Notice title={remote.notFetched} text={remote.notFetchedText} testId="remote-failed">
        <Press words={common.tryAgain} testId="way-on" onPress={() => location.reload()} />
      </Notice>
    );
  }
  return Page === undefined ? (
    <Finding phase={{ name: "connecting", trouble: "none" }} />
  ) : (
    <Page {...props} />
  );
}
