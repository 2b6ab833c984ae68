using System.Globalization;

namespace Pedagogy6P.Cli.Commands.Decisions;

/// <summary>A number as it is typed.</summary>
internal static class AmountText
{
    public static bool TryRead(string text, out double? value)
    {
        bool read = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);
        value = read ? number : null;
        return read;
    }
}
