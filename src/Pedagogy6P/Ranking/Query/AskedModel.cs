using System.Globalization;
using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Ranking.Query;

/// <summary>
/// What one model says of one learner, held to its bounds, or the one value that stands for the answers of a model that is not asked. An
/// immutable value.
/// </summary>
internal readonly struct AskedModel
{
    private readonly string _name;
    private readonly IPairValues? _values;

    /// <summary>A model that is asked.</summary>
    /// <param name="name">What a message calls it by.</param>
    /// <param name="values">What it says of the learner.</param>
    /// <exception cref="InvalidOperationException">It gave nothing, or its bounds are not in order within 0 and 1.</exception>
    public AskedModel(string name, IPairValues? values)
    {
        (_name, _values) = (name, values ?? throw new InvalidOperationException($"The model in {name} gave no values for the learner."));
        (Least, Most) = (values.Least, values.Most);
        if (!(Least >= 0 && Least <= Most && Most <= 1))
        {
            throw new InvalidOperationException(
                $"The model in {name} gave bounds from {Text(Least)} to {Text(Most)}: expected numbers from 0 to 1, the smaller first.");
        }
    }

    private AskedModel(double value) => (_name, Least, Most) = (string.Empty, value, value);

    /// <summary>What it says of the learner; null of a model that is not asked.</summary>
    public IPairValues? Values => _values;

    /// <summary>Whether the model is asked at all.</summary>
    public bool IsAsked => _values is not null;

    /// <summary>No answer is smaller.</summary>
    public double Least { get; }

    /// <summary>No answer is larger.</summary>
    public double Most { get; }

    /// <summary>What stands for the answers of a model that is not asked.</summary>
    public static AskedModel Unasked(double value) => new(value);

    /// <summary>The value of one offer.</summary>
    /// <exception cref="InvalidOperationException">The model gave a value outside its bounds.</exception>
    public double ValueOf(in ModuleOffer offer)
    {
        double value = Least;
        Fill(new ReadOnlySpan<ModuleOffer>(in offer), new Span<double>(ref value));
        return value;
    }

    /// <summary>The values of some offers, asked for in one call.</summary>
    /// <exception cref="InvalidOperationException">The model gave a value outside its bounds.</exception>
    public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
    {
        if (_values is null)
        {
            values.Fill(Least);
            return;
        }

        // What a model forgets to fill is found as well.
        values.Fill(double.NaN);
        _values.Fill(offers, values);
        foreach (double value in values)
        {
            if (!(value >= Least && value <= Most))
            {
                throw new InvalidOperationException(
                    $"The model in {_name} gave {Text(value)}: expected a number from {Text(Least)} to {Text(Most)}.");
            }
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
