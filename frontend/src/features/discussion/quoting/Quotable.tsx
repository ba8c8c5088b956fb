import '../messages';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { IconQuote } from '../../../ui/icons';
import { Key } from '../../../ui/Key';
import styles from './quoting.module.css';
import { type Selected, useSelected } from './selected';

interface Props {
  onQuote: (words: string) => void;
  ref?: Ref<HTMLDivElement | null>;
  children: ReactNode;
}

/** Words of which some can be selected, and be quoted where their reader writes. */
export function Quotable({ onQuote, ref, children }: Props) {
  const words = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => words.current);
  const selected = useSelected(words);
  return (
    <div className={styles.quotable}>
      <div ref={words}>{children}</div>
      {selected && <QuoteButton selected={selected} onQuote={onQuote} />}
    </div>
  );
}

function QuoteButton({
  selected: { words, top, left },
  onQuote,
}: Pick<Props, 'onQuote'> & { selected: Selected }) {
  const quote = () => {
    document.getSelection()?.removeAllRanges();
    onQuote(words);
  };
  return (
    <>
      <Key keys="q" label={t('keys.quote')} run={quote} />
      <Button
        small
        className={styles.quoteButton}
        style={{ top, left: `max(${left}px, 7em)` }}
        icon={<IconQuote aria-hidden />}
        // What is selected stays so.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={quote}
      >
        {t('talk.quote')}
      </Button>
    </>
  );
}
