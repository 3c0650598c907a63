"""What a coalition, its partners, plan and Week are: records, codes and rules, without clock or I/O."""
