using System.Numerics;
using System.Numerics.Tensors;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Static filters as one bitmap of places per audience, level, language and modality: what a learner may take is a few ANDs per 64 modules.
/// Immutable.
/// </summary>
internal sealed class AttributeBits
{
    private const int Levels = 8;

    // Beyond this many settings every module counts as sharing one, which is a looser bound and nothing worse.
    private const int MaxSettings = 64;

    private readonly ulong[][] _audiences;
    private readonly ulong[] _openToAll;
    private readonly ulong[][] _levels;
    private readonly ulong[][] _languages;
    private readonly ulong[][] _modalities;
    private readonly ulong[][] _settings;
    private readonly ulong[] _withoutSettings;
    private readonly bool _anySetting;

    /// <summary>Builds the bitmaps for modules in the order of their places.</summary>
    public AttributeBits(NumberedProgramme index, ReadOnlySpan<int> modules)
    {
        int panels = PackedCatalogue.Panels(modules.Length);
        _openToAll = new ulong[panels];
        _audiences = Rows(index.Audiences.Count, panels);
        _levels = Rows(Levels + 1, panels);
        _languages = Rows(index.Languages.Count, panels);
        _modalities = Rows((int)Modality.Workplace + 1, panels);
        _anySetting = index.Settings.Count > MaxSettings;
        _settings = Rows(_anySetting ? 0 : index.Settings.Count, panels);
        _withoutSettings = new ulong[panels];
        for (int place = 0; place < modules.Length; place++)
        {
            Module module = index.Modules[modules[place]];
            int panel = place >> 6;
            ulong bit = 1UL << (place & 63);
            SetRows(_audiences, index.AudienceBits.Row(modules[place]), panel, bit);
            SetRows(_languages, index.LanguageBits.Row(modules[place]), panel, bit);
            SetRows(_settings, index.RelatedSettingBits.Row(modules[place]), panel, bit);
            _modalities[(int)module.Modality][panel] |= bit;
            _withoutSettings[panel] |= module.Settings.IsEmpty ? bit : 0;
            for (int level = module.MinLevel; level <= Levels; level++)
            {
                _levels[level][panel] |= bit;
            }

            if (module.Audiences.IsEmpty)
            {
                _openToAll[panel] |= bit;
                foreach (ulong[] audience in _audiences)
                {
                    audience[panel] |= bit;
                }
            }
        }
    }

    private AttributeBits(AttributeBits origin, ReadOnlySpan<int> places)
    {
        _anySetting = origin._anySetting;
        _openToAll = Select(origin._openToAll, places);
        _withoutSettings = Select(origin._withoutSettings, places);
        _audiences = Select(origin._audiences, places);
        _levels = Select(origin._levels, places);
        _languages = Select(origin._languages, places);
        _modalities = Select(origin._modalities, places);
        _settings = Select(origin._settings, places);
    }

    /// <summary>Bytes held.</summary>
    public long Bytes => 256 + ((32 + (8L * _openToAll.Length))
        * (2 + _audiences.Length + _levels.Length + _languages.Length + _modalities.Length + _settings.Length));

    /// <summary>The bitmaps of some of the places, in a new order.</summary>
    public AttributeBits Select(ReadOnlySpan<int> places) => new(this, places);

    /// <summary>The places that pass a learner's static filters, for all panels.</summary>
    public void Open(LearnerQuery query, Span<ulong> open)
    {
        for (int first = 0; first < open.Length; first += PanelScratch.Group)
        {
            Open(query, first, open.Slice(first, Math.Min(PanelScratch.Group, open.Length - first)));
        }
    }

    /// <summary>The places that pass a learner's static filters, for as many panels from a first one on as there is room for.</summary>
    public void Open(LearnerQuery query, int first, Span<ulong> open)
    {
        ulong[] audience = query.Audience < 0 ? _openToAll : _audiences[query.Audience];
        TensorPrimitives.BitwiseAnd(audience.AsSpan(first, open.Length), _levels[query.Learner.Level].AsSpan(first, open.Length), open);
        if (_languages.Length > 1 || query.Words.Languages[0] == 0)
        {
            AndAny(_languages, query.Words.Languages, first, open);
        }

        if (query.ModalityMask != -1)
        {
            AndAny(_modalities, [(uint)query.ModalityMask], first, open);
        }
    }

    /// <summary>
    /// The places of a panel that share a setting with a learner or have one above or below theirs, which counts as shared in a bound, and
    /// those where either side declares none.
    /// </summary>
    public (ulong Shared, ulong Undeclared) Match(LearnerQuery query, int panel) =>
        query.Learner.Settings.IsEmpty ? (0, ulong.MaxValue)
        : _anySetting ? (ulong.MaxValue, 0)
        : (Any(_settings, query.Words.Settings, panel), _withoutSettings[panel]);

    private static ulong[][] Rows(int rows, int panels) => [.. Enumerable.Range(0, rows).Select(_ => new ulong[panels])];

    private static ulong[][] Select(ulong[][] rows, ReadOnlySpan<int> places)
    {
        ulong[][] selected = new ulong[rows.Length][];
        for (int row = 0; row < rows.Length; row++)
        {
            selected[row] = Select(rows[row], places);
        }

        return selected;
    }

    private static ulong[] Select(ulong[] row, ReadOnlySpan<int> places)
    {
        ulong[] selected = new ulong[PackedCatalogue.Panels(places.Length)];
        for (int panel = 0; panel < selected.Length; panel++)
        {
            ReadOnlySpan<int> some = places[(64 * panel)..Math.Min(64 * (panel + 1), places.Length)];
            ulong bits = 0;
            for (int at = some.Length - 1; at >= 0; at--)
            {
                bits = (bits << 1) | (row[some[at] >> 6] >> (some[at] & 63) & 1);
            }

            selected[panel] = bits;
        }

        return selected;
    }

    private static void SetRows(ulong[][] rows, ReadOnlySpan<ulong> members, int panel, ulong bit)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            if ((members[row >> 6] >> (row & 63) & 1) != 0)
            {
                rows[row][panel] |= bit;
            }
        }
    }

    // Row by row over all panels rather than panel by panel over all rows: so it runs in wide registers.
    private static void AndAny(ulong[][] rows, ReadOnlySpan<ulong> members, int first, Span<ulong> open)
    {
        Span<ulong> any = stackalloc ulong[PanelScratch.Group];
        any = any[..open.Length];
        any.Clear();
        for (int word = 0; word < members.Length; word++)
        {
            for (ulong left = members[word]; left != 0; left &= left - 1)
            {
                TensorPrimitives.BitwiseOr(any, rows[(64 * word) + BitOperations.TrailingZeroCount(left)].AsSpan(first, any.Length), any);
            }
        }

        TensorPrimitives.BitwiseAnd(open, any, open);
    }

    private static ulong Any(ulong[][] rows, ReadOnlySpan<ulong> members, int panel)
    {
        ulong any = 0;
        for (int word = 0; word < members.Length; word++)
        {
            for (ulong left = members[word]; left != 0; left &= left - 1)
            {
                any |= rows[(64 * word) + BitOperations.TrailingZeroCount(left)][panel];
            }
        }

        return any;
    }
}
