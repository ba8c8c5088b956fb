import { MarkdownEditor } from '../../../text/MarkdownEditor';

const BODY_MAX = 10_000;

interface Props {
  label: string;
  /** What is missing. */
  error?: string | null;
  body: string;
  /** Whether the reader has just chosen to write; a text found from before does not take the cursor. */
  fresh: boolean;
  onChange: (body: string) => void;
  onSend: () => void;
}

/** The words of a review. */
export function Write({ body, ...rest }: Props) {
  return <MarkdownEditor {...rest} value={body} maxLength={BODY_MAX} rows={2} />;
}
