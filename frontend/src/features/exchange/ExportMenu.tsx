import './messages';
import { t } from '../../lib/i18n';
import { IconDownload } from '../../ui/icons';
import { Menu } from '../../ui/Menu';
import styles from './exchange.module.css';
import { EXPORTS, type ExportScope, exportAddress } from './exportAddress';

interface Props {
  /** What is exported, as it is called. */
  name: string;
  of?: ExportScope;
}

/** Takes the catalogue out, or a part of it, as a file of each kind. */
export function ExportMenu({ name, of }: Props) {
  return (
    <Menu
      label={t('export.named', { name })}
      align="end"
      trigger={{ icon: <IconDownload aria-hidden />, text: t('export.menu') }}
      items={EXPORTS.map((each) => ({
        label: t(`export.${each.kind}`),
        hint: t(`export.${each.kind}.hint`),
        href: exportAddress(each, of),
        download: true,
      }))}
    />
  );
}

/** The same as links in a line, for the foot of a page. */
export function ExportLinks({ name, of }: Props) {
  return (
    <nav className={styles.exports} aria-label={t('export.named', { name })}>
      <span>{t('export.menu')}</span>
      {EXPORTS.map((each) => (
        <a key={each.kind} href={exportAddress(each, of)} title={t(`export.${each.kind}.hint`)} download>
          {t(`export.${each.kind}`)}
        </a>
      ))}
    </nav>
  );
}
