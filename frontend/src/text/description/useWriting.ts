import '../messages';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { t } from '../../lib/i18n';
import { markOf } from './lines';
import { pasted } from './pasted';
import {
  asList,
  difference,
  steppedIn,
  steppedOut,
  typed,
  type Written,
  withLineWithin,
  withNextItem,
} from './writing';

/** What the keys and the buttons of a description do. */
export interface ListWriting {
  area: RefObject<HTMLTextAreaElement | null>;
  /** What was just done, for those who do not see it. */
  said: string;
  list: () => void;
  stepIn: () => void;
  stepOut: () => void;
  keys: {
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
    onPointerDown: () => void;
    onBlur: () => void;
  };
}

/**
 * Lists by keyboard, in a field that nobody is caught in: Tab is the list's only for whoever has begun to write since they
 * came, and not after Escape; where there is no step to take it leads on, as everywhere.
 */
export function useWriting(area: RefObject<HTMLTextAreaElement | null>): ListWriting {
  const engaged = useRef(false);
  const [said, setSaid] = useState('');
  const change = (next: (written: Written) => Written | null, words = ''): boolean => {
    const field = area.current;
    const written = field && next(writtenIn(field));
    if (!field || !written) return false;
    put(field, written);
    setSaid(words);
    return true;
  };
  const stepIn = () => change(steppedIn, t('description.in.done'));
  const stepOut = () => change(steppedOut, t('description.out.done'));
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, nativeEvent, altKey, ctrlKey, metaKey } = event;
    if (nativeEvent.isComposing || key === 'Process' || altKey || ctrlKey || metaKey || key === 'Shift')
      return;
    if (key === 'Tab') {
      if (engaged.current && (shiftKey ? stepOut() : stepIn())) event.preventDefault();
      return;
    }
    engaged.current = key !== 'Escape';
    if (key === 'Enter' && change(shiftKey ? withLineWithin : withNextItem)) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    engaged.current = true;
    const plain = event.clipboardData.getData('text/plain');
    const words = pasted(plain, event.clipboardData.getData('text/html'));
    const inItem = markOf(lineBefore(event.currentTarget))?.words === '' && markOf(words) !== null;
    if (words === plain && !inItem) return;
    event.preventDefault();
    change((written) => typed(inItem ? fromLineBegin(written) : written, words));
  };
  return {
    area,
    said,
    list: () => change(asList),
    stepIn,
    stepOut,
    keys: {
      onKeyDown,
      onPaste,
      onPointerDown: () => {
        engaged.current = true;
      },
      onBlur: () => {
        engaged.current = false;
        setSaid('');
      },
    },
  };
}

const writtenIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Written => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

const lineBefore = ({ value, selectionStart }: HTMLTextAreaElement): string =>
  value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);

/** The mark of an item without words gives way to one that is pasted. */
const fromLineBegin = ({ text, start, end }: Written): Written => ({
  text,
  start: text.lastIndexOf('\n', start - 1) + 1,
  end,
});

/** Types what differs, as a hand would: what was typed can be undone. */
function put(field: HTMLTextAreaElement, { text, start, end }: Written) {
  const typing = difference(field.value, text);
  field.focus();
  field.setSelectionRange(typing.start, typing.end);
  const typedIt =
    text === field.value ||
    document.execCommand?.(typing.text === '' ? 'delete' : 'insertText', false, typing.text);
  if (!typedIt) {
    field.setRangeText(typing.text, typing.start, typing.end);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(start, end);
}
