using System.Reflection;
using System.Text;

namespace Pedagogy6P.MachineLearning;

/// <summary>Writes the content of models into a model file, little-endian. Not thread-safe.</summary>
public sealed class RiskModelWriter : BinaryWriter
{
    /// <summary>The first kind that hosts may give to models of their own.</summary>
    public const byte FirstKindOfHosts = 128;

    private static readonly Assembly Library = typeof(RiskModelWriter).Assembly;

    internal RiskModelWriter(Stream stream)
        : base(stream, Encoding.UTF8)
    {
    }

    /// <summary>Writes a model: its kind, then its content.</summary>
    /// <param name="model">The model or a member of it.</param>
    /// <exception cref="ArgumentException">
    /// The model or a member is not stored, or has a kind of the library without being of it.
    /// </exception>
    public void WriteModel(IRiskModel model)
    {
        IStoredRiskModel stored = model.Stored();
        ThrowIfTaken(stored.Kind, stored);
        Write(stored.Kind);
        stored.Write(this);
    }

    /// <summary>Writes numbers, their count first.</summary>
    /// <param name="values">Any numbers.</param>
    public void WriteDoubles(ReadOnlySpan<double> values)
    {
        Write(values.Length);
        foreach (double value in values)
        {
            Write(value);
        }
    }

    /// <summary>A reader of the library would take what a host wrote under a kind of the library for its own.</summary>
    internal static void ThrowIfTaken(byte kind, object owner)
    {
        if (kind < FirstKindOfHosts && owner.GetType().Assembly != Library)
        {
            throw new ArgumentException($"{owner.GetType().Name} has kind {kind}; kinds below {FirstKindOfHosts} belong to the library.",
                nameof(owner));
        }
    }
}
