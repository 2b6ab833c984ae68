using System.Numerics.Tensors;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Static filters as one bitmap of places per audience, level, language and modality: what a learner may take is a few ANDs per 64 modules. Immutable.
/// </summary>
internal sealed class AttributeBits
{
    private const int Levels = 8;

    private readonly ulong[][] _audiences;
    private readonly ulong[] _openToAll;
    private readonly ulong[][] _levels;
    private readonly ulong[][] _languages;
    private readonly ulong[][] _modalities;

    /// <summary>Builds the bitmaps for modules in the order of their places.</summary>
    public AttributeBits(ModuleIndex index, ReadOnlySpan<int> modules)
    {
        int panels = PackedCatalogue.Panels(modules.Length);
        _openToAll = new ulong[panels];
        _audiences = Rows(index.Audiences.Count, panels);
        _levels = Rows(Levels + 1, panels);
        _languages = Rows(index.Languages.Count, panels);
        _modalities = Rows((int)Modality.Workplace + 1, panels);
        for (int place = 0; place < modules.Length; place++)
        {
            Module module = index.Modules[modules[place]];
            int panel = place >> 6;
            ulong bit = 1UL << (place & 63);
            SetRows(_audiences, index.AudienceBits.Row(modules[place]), panel, bit);
            SetRows(_languages, index.LanguageBits.Row(modules[place]), panel, bit);
            _modalities[(int)module.Modality][panel] |= bit;
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

    /// <summary>Bytes held.</summary>
    public long Bytes => 8L * _openToAll.Length * (1 + _audiences.Length + _levels.Length + _languages.Length + _modalities.Length);

    /// <summary>The places that pass a learner's static filters, for as many panels from a first one on as there is room for.</summary>
    public void Open(LearnerQuery query, int first, Span<ulong> open)
    {
        ulong[] audience = query.Audience < 0 ? _openToAll : _audiences[query.Audience];
        TensorPrimitives.BitwiseAnd(audience.AsSpan(first, open.Length), _levels[query.Learner.Level].AsSpan(first, open.Length), open);
        if (_languages.Length > 1 || query.Languages[0] == 0)
        {
            AndAny(_languages, query.Languages, first, open);
        }

        if (query.ModalityMask != -1)
        {
            AndAny(_modalities, [(ulong)query.ModalityMask], first, open);
        }
    }

    private static ulong[][] Rows(int rows, int panels) => [.. Enumerable.Range(0, rows).Select(_ => new ulong[panels])];

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

    private static void AndAny(ulong[][] rows, ReadOnlySpan<ulong> members, int first, Span<ulong> open)
    {
        for (int panel = 0; panel < open.Length; panel++)
        {
            ulong any = 0;
            for (int row = 0; row < rows.Length; row++)
            {
                any |= rows[row][first + panel] & (0 - (members[row >> 6] >> (row & 63) & 1));
            }

            open[panel] &= any;
        }
    }
}
