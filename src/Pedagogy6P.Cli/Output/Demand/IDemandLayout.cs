using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>How an answer about demand is laid out. Stateless.</summary>
internal interface IDemandLayout<in T>
{
    /// <summary>Writes it as JSON.</summary>
    void Write(Utf8JsonWriter json, T answer);

    /// <summary>Writes it as comma-separated values.</summary>
    byte[] Csv(T answer, bool spreadsheetSafe);

    /// <summary>What it says to people.</summary>
    ReportDocument Document(T answer, DemandSpeech speech);
}
