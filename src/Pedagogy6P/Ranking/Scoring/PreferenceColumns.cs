using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Scoring;

/// <summary>
/// Preference from columns: U of the two models of this library that are not asked, with the same formulas and so the same bits as through
/// their interface, and what bounds U module by module. Immutable and thread-safe.
/// </summary>
internal sealed class PreferenceColumns
{
    private readonly NumberedProgramme _index;
    private readonly IPreferenceModel _model;
    private readonly int _dimensions;
    private readonly float[] _features;

    public PreferenceColumns(NumberedProgramme index, IPreferenceModel model)
    {
        (_index, _model) = (index, model);
        var tastes = model as TastePreference;
        _dimensions = tastes?.Dimensions ?? 0;
        _features = new float[index.Count * _dimensions];
        for (int module = 0; tastes is not null && module < index.Count; module++)
        {
            tastes.FeaturesOf(index.ModuleIds.Words[module]).CopyTo(_features.AsSpan(module * _dimensions));
        }
    }

    /// <summary>Whether the model is a host's, or one that learns: it has to be asked.</summary>
    public bool IsAsked => _model is not (TastePreference or DeclaredTopics);

    /// <summary>Numbers of the feature vectors that bound U; 0 where nothing bounds it module by module.</summary>
    public int BoundDimensions => _model is ILinearPreference linear ? linear.Dimensions : _dimensions;

    /// <summary>Feature vector of a module; empty without a model of tastes.</summary>
    public ReadOnlySpan<float> FeaturesOf(int module) => _features.AsSpan(module * _dimensions, _dimensions);

    /// <summary>U of a module; 0 where the model is asked.</summary>
    public double Of(LearnerQuery query, int module) => _model switch
    {
        TastePreference when !query.Learner.Taste.IsEmpty => TastePreference.Term(query.Learner.Taste.AsSpan(), FeaturesOf(module)),
        TastePreference or DeclaredTopics => DeclaredTopics.Term(_index.TopicBits.CommonCount(module, query.Words.Topics)),
        _ => 0,
    };

    /// <summary>No U is larger for this learner; 0 where the model is asked.</summary>
    public double Largest(LearnerQuery query) => _model switch
    {
        TastePreference when !query.Learner.Taste.IsEmpty => 1,
        TastePreference or DeclaredTopics => DeclaredTopics.Term(query.Words.TopicCount),
        _ => 0,
    };

    /// <summary>Whether a learner's taste fits the model: empty, or as many finite numbers as it has dimensions.</summary>
    public bool Accepts(Learner learner)
    {
        if (learner.Taste.IsEmpty || _model is not TastePreference model)
        {
            return true;
        }

        foreach (float value in learner.Taste)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        return learner.Taste.Length == model.Dimensions;
    }

    /// <summary>Fills the feature vector that bounds U of a module; false where the model does not know it.</summary>
    public bool TryFillBound(int module, Span<float> features)
    {
        if (_model is ILinearPreference linear)
        {
            (int first, int end) = _index.Records[module].Sessions;
            return linear.TryFill(_index.Modules[module], _index.Sessions.Sessions.AsSpan(first, end - first), features);
        }

        FeaturesOf(module).CopyTo(features);
        return true;
    }

    /// <summary>
    /// The taste that bounds U: it is at most σ(max(z, part·z)) with z = taste · features. Empty where there is none.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asked">What the model says of them; null where it is not asked.</param>
    /// <param name="part">The part, 1 of a model that is not asked.</param>
    /// <param name="room">Room for <see cref="BoundDimensions"/> numbers.</param>
    public ReadOnlySpan<float> BoundTaste(Learner learner, IPairValues? asked, Span<float> room, out float part)
    {
        part = 1;
        if (_dimensions > 0)
        {
            return learner.Taste.AsSpan();
        }

        if (asked is not ILinearValues values)
        {
            return [];
        }

        part = values.FillTaste(room);
        return room[..BoundDimensions];
    }
}
