import { InlineSelect } from '../../components/InlineSelect.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import type { Shipped } from '../../stores/shipped.ts';
import { useWords } from '../../text/words.ts';
import { LENGTHS, regionsOf, SHORT_MINUTES, type LibraryQuery } from './filter-scenarios.ts';

interface LibraryFiltersProps {
  readonly shipped: readonly Shipped[];
  readonly query: LibraryQuery;
  readonly onAsk: (query: LibraryQuery) => void;
}

/** Which scenarios are shown. */
export function LibraryFilters({ shipped, query, onAsk }: LibraryFiltersProps) {
  const { t } = useWords();
  const lengths = LENGTHS.map((key) => ({
    key,
    label: t(`library.filter.lengths.${key}`, { n: SHORT_MINUTES }),
  }));
  const regions = (['any', ...regionsOf(shipped)] as const).map((key) => ({
    key,
    label: t(`library.filter.regions.${key}`),
  }));
  return (
    <div className="library-filters" role="search">
      <InlineSelect
        label={t('library.filter.length')}
        options={lengths}
        value={query.length}
        onChange={(length) => onAsk({ ...query, length })}
      />
      <InlineSelect
        label={t('library.filter.region')}
        options={regions}
        value={query.region}
        onChange={(region) => onAsk({ ...query, region })}
      />
      <SearchBox
        label={t('library.filter.search')}
        hint={t('library.filter.searchHint')}
        value={query.search}
        onSearch={(search) => onAsk({ ...query, search })}
      />
    </div>
  );
}
