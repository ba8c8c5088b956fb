import styles from './small.module.css';

const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key's name on this reader's keyboard. */
export function keyName(key: string): string {
  return key.replace('Mod', MAC ? '⌘' : 'Ctrl').replace('Escape', 'Esc');
}

/** Keys to press, one after the other. */
export function Kbd({ keys }: { keys: string }) {
  return keys.split(' ').map((key, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a key is its place in the sequence
    <span key={at}>
      {at > 0 && ' '}
      <kbd className={styles.kbd}>{keyName(key)}</kbd>
    </span>
  ));
}
