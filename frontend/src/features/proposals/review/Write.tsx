import { useEffect, useRef } from 'react';
import { MarkdownEditor } from '../../../text/MarkdownEditor';

const BODY_MAX = 10_000;

interface Props {
  label: string;
  body: string;
  /** Whether the reader has just chosen to write; a text found from before does not take the cursor. */
  fresh: boolean;
  onChange: (body: string) => void;
  onSend: () => void;
}

/** The words of a review. */
export function Write({ label, body, fresh, onChange, onSend }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh) place.current?.querySelector('textarea')?.focus();
  }, [fresh]);
  return (
    <div ref={place}>
      <MarkdownEditor
        label={label}
        value={body}
        onChange={onChange}
        onSend={onSend}
        maxLength={BODY_MAX}
        rows={2}
      />
    </div>
  );
}
