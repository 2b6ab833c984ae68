using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>Ready-made <see cref="IPairValues"/>. Stateless and thread-safe.</summary>
public static class PairValues
{
    /// <summary>The values that a function gives, offer by offer.</summary>
    /// <param name="value">The value of a module and its chosen session, which is null when self-paced; deterministic.</param>
    /// <param name="least">No value is smaller; 0 or more.</param>
    /// <param name="most">No value is larger; at most 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static IPairValues Of(Func<Module, Session?, double> value, double least = 0, double most = 1)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new OneByOne(value, least, most);
    }

    /// <summary>The same value for every offer.</summary>
    /// <param name="value">The value, 0 to 1.</param>
    public static IPairValues Constant(double value) => new Same(value);

    private sealed class OneByOne(Func<Module, Session?, double> value, double least, double most) : IPairValues
    {
        public double Least => least;

        public double Most => most;

        public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
        {
            for (int place = 0; place < offers.Length; place++)
            {
                values[place] = value(offers[place].Module, offers[place].Session);
            }
        }
    }

    private sealed class Same(double value) : IPairValues
    {
        public double Least => value;

        public double Most => value;

        public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values) => values[..offers.Length].Fill(value);
    }
}
