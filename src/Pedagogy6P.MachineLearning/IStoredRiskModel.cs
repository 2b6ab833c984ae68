using System.Text.Json;

namespace Pedagogy6P.MachineLearning;

/// <summary>
/// The capability to write itself to a model file and to JSON. What a kind of model wrote is read back by the reader of its kind. A model
/// made of others is
/// stored when its members are.
/// </summary>
public interface IStoredRiskModel : IRiskModel
{
    /// <summary>The kind of content, which says who reads it: below 128 for this library, from 128 on for hosts.</summary>
    byte Kind { get; }

    /// <summary>The model inside that cannot be stored, this one or a member; null when all can. Default null.</summary>
    IRiskModel? Unstored => null;

    /// <summary>Writes the content: all that a reader needs beside the kind and the schema, which are written already.</summary>
    /// <param name="writer">The model file; members go through <see cref="RiskModelWriter.WriteModel"/>.</param>
    void Write(RiskModelWriter writer);

    /// <summary>Writes the properties of the model, <c>kind</c> first, into a JSON object that is open already.</summary>
    /// <param name="writer">The document.</param>
    void WriteJson(Utf8JsonWriter writer);
}
