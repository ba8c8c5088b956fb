import { t } from '../lib/i18n';
import { LinkButton } from '../ui/LinkButton';
import { EmptyState } from '../ui/states';

interface Props {
  slug: string;
  /** What the server says of it. */
  sentence: string;
}

/** What the address of a retired skill leads to. */
export function RetiredPage({ slug, sentence }: Props) {
  return (
    <EmptyState
      title={<h1>{t('retired.title')}</h1>}
      action={
        <>
          <LinkButton to="/skills/$slug/history" params={{ slug }}>
            {t('retired.history')}
          </LinkButton>
          <LinkButton to="/skills/$slug/suggest" params={{ slug }}>
            {t('retired.restore')}
          </LinkButton>
        </>
      }
    >
      {sentence}
    </EmptyState>
  );
}
