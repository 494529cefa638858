using System.Globalization;
using FsCheck.Xunit;

namespace KlSymbolic.Properties;

public sealed class FloatingTextProperties
{
    [Property]
    public bool Invariant_text_of_a_double_reads_back_to_the_same_bits(double value) =>
        double.IsNaN(value)
        || BitConverter.DoubleToInt64Bits(
            double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        ) == BitConverter.DoubleToInt64Bits(value);
}
