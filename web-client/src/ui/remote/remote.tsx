import { useSignal } from "@preact/signals";
import { keepCompanionCode } from "../keep";
import { useFetched } from "../parts/use-fetched";
import { Finding } from "../room/finding";
import { Notice } from "../states/notice";
import { Press } from "../states/press";

interface Props {
  readonly roomId: string;
  readonly code: string | undefined;
}

const page = async () => (await import("./remote-page")).RemotePage;

/** The remote, fetched by those who come with a code for one. */
export function Remote(props: Props) {
  const hasFailed = useSignal(false);
  const Page = useFetched(page, () => {
    if (props.code !== undefined) {
      keepCompanionCode(props.roomId, props.code);
    }
    hasFailed.value = true;
  });
  if (hasFailed.value) {
    return (
      <Notice
        title="The remote could not be fetched"
        text="The server did not hand it out just now. Your code is still good."
        testId="remote-failed"
      >
        <Press words="Try again" testId="way-on" onPress={() => location.reload()} />
      </Notice>
    );
  }
  return Page === undefined ? (
    <Finding phase={{ name: "connecting", trouble: "none" }} />
  ) : (
    <Page {...props} />
  );
}
