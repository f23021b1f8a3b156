import { Search, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';

interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Searches as one types, but never for the letters of a word that an input method is still making. */
export function SearchBox({ label, hint, value, onSearch }: SearchBoxProps) {
  /** What is in the field while an input method is at work there, else null. */
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? value;
  return (
    <SearchField
      className="field search-field"
      value={typed}
      onChange={draft === null ? onSearch : setDraft}
    >
      <Label>{label}</Label>
      {/* Escape and Enter belong to the input method while it is at work. */}
      <div
        className="search-box"
        onKeyDownCapture={(event) => {
          if (event.nativeEvent.isComposing) event.stopPropagation();
        }}
      >
        <Search size={16} aria-hidden="true" />
        <Input
          className="input"
          placeholder={hint}
          onCompositionStart={() => setDraft(value)}
          onCompositionEnd={(event) => {
            setDraft(null);
            onSearch(event.currentTarget.value);
          }}
        />
        {typed === '' ? null : (
          <Button className="button icon small bare">
            <X size={14} aria-hidden="true" />
          </Button>
        )}
      </div>
    </SearchField>
  );
}
